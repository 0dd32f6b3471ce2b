/** `picomatch`, evaluated when the first file is looked at (src/index/pathFilter.ts). */
module.exports = (...given) => require('picomatch')(...given);
