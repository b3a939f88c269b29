import size = require('./read.cjs');

export const total = async (): Promise<number> => await size('a');
