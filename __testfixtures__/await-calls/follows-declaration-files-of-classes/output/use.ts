import tankSize, { Tank } from './store.js';

export const total = async (tank: Tank): Promise<number> => await tank.fill() + await tankSize();
