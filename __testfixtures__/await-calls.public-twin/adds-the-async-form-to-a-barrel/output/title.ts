import { loadSync, load } from '../../support/api.js';

export const titleAsync = async (id: string): Promise<string> => (await load(id)).toUpperCase();

export const title = (id: string): string => loadSync(id).toUpperCase();
