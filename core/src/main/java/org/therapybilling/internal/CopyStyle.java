package org.therapybilling.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * The {@link HouseStyle} of models that users copy and change: their builder takes the values of another one, and sets
 * a value anew. Maps keep the order in which they were filled. A list {@code xOrNull} is built as {@code x}, and is null
 * until it is told, be it that there is nothing.
 *
 * <p>Kept in source only, so that no class file a client compiles against refers to it.
 */
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        builderVisibility = Value.Style.BuilderVisibility.PUBLIC,
        overshadowImplementation = true,
        get = "*OrNull",
        jdkOnly = true,
        allowedClasspathAnnotations = {Override.class},
        defaults = @Value.Immutable(copy = false))
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface CopyStyle {}
