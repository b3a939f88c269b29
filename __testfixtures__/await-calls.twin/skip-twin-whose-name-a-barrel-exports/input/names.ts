// untouched: has nothing to do with the prices
export const weightSync = 1;
