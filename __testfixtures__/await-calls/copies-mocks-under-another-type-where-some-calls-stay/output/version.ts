// refused: constructor
import * as fs from 'node:fs';

export class Version {
  text: string;

  constructor() {
    this.text = fs.readFileSync('version', 'utf8');
  }
}

export async function motto(): Promise<string> {
  return await fs.promises.readFile('motto', 'utf8');
}
