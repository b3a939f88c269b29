import * as fs from 'fs';

export const size = async (path: string): Promise<number> => (await fs.promises.readFile(path)).length;
