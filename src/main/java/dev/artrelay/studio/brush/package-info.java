/** What scenes are painted with: a brush, shapes, colours, noise, and things that several scenes show. */
package dev.artrelay.studio.brush;
