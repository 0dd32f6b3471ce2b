/**
 * What jszip asks of the package `setimmediate`, which makes functions out of text where a host has none of its own.
 * The web worker host has timers.
 */
globalThis.setImmediate ??= (action, ...args) => setTimeout(action, 0, ...args);
