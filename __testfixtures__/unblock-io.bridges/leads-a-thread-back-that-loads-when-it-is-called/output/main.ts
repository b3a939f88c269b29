import { nameOf } from './name.js';

export const list = async (path: string): Promise<string> => `- ${await nameOf(path)}`;
