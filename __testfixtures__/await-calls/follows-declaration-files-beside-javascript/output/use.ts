import { size } from './read.js';

export const total = async (): Promise<number> => await size();
