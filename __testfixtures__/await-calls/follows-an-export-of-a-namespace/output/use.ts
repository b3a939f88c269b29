import { reading } from './barrel.js';

export const total = async (): Promise<number> => await reading.size();
