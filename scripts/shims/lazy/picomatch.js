/** `picomatch`, evaluated when the first file is looked at (src/index/pathFilter.ts). */
export default (...given) => require('picomatch')(...given);
