import { load } from './support/api.js';

export const labelled = async <T,>(value: T): Promise<[T, string]> => [value, (await load('label')).name];
