import * as fs from 'node:fs';

export async function listAccounts(folder: string): Promise<string[]> {
  const accounts = (await fs.promises
    .readdir(folder))
    .filter((name) => name.includes('accounts'));
  return accounts;
}

export async function listOthers(folder: string): Promise<string[]> {
  const others = (await fs.promises // not the accounts
    .readdir(folder))
    .filter((name) => !name.includes('accounts'));
  return others;
}

export async function listAll(folder: string): Promise<string[] | undefined> {
  return fs?.promises.readdir(folder);
}
