// refused: no-async-form
import { lstatSync, type StatSyncOptions, statSync } from 'node:fs';

export async function sizeOf(file: string, isNeeded: boolean): Promise<number> {
  return statSync(file, { throwIfNoEntry: isNeeded })?.size ?? 0;
}

export async function isLink(file: string, options: StatSyncOptions): Promise<boolean> {
  return lstatSync(file, options)?.isSymbolicLink() === true;
}

export async function at(...where: [string]): Promise<Date> {
  return statSync(...where).mtime;
}
