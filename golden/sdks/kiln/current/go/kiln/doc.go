// Pots, glazes and the studios that make them.
package kiln
