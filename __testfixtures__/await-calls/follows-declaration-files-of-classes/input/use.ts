import tankSize, { Tank } from './store.js';

export const total = (tank: Tank): number => tank.fill() + tankSize();
