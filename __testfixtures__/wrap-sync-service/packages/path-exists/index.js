import { existsSync } from 'node:fs';

export const pathExistsSync = (path) => existsSync(path);
export const pathExists = async (path) => existsSync(path);
