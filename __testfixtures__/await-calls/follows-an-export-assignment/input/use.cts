import size = require('./read.cjs');

export const total = (): number => size('a');
