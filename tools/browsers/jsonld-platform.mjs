// In place of jsonld's own platform for browsers: no loader that could ask anything over the network, and nothing among the globals.
export function setupDocumentLoaders() {}
export function setupGlobals() {}
