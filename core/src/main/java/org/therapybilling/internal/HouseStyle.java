package org.therapybilling.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * How the immutable models of this library are generated: a hidden implementation behind an abstract class, made by
 * a strict builder that sets each value once. The methods of a builder are reachable by reflection.
 *
 * <p>Kept in source only, so that no class file a client compiles against refers to it.
 */
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        builderVisibility = Value.Style.BuilderVisibility.PUBLIC,
        overshadowImplementation = true,
        strictBuilder = true,
        jdkOnly = true,
        jdk9Collections = true,
        allowedClasspathAnnotations = {Override.class},
        defaults = @Value.Immutable(copy = false))
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface HouseStyle {}
