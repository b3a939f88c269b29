import * as fs from 'fs';

export const size = (path: string): number => fs.readFileSync(path).length;
