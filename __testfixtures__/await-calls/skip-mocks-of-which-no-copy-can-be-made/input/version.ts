// refused: constructor, mocked-by-name
import * as fs from 'node:fs';

export class Version {
  text: string;

  constructor() {
    this.text = fs.readFileSync('version', 'utf8');
  }
}

export function motto(): string {
  return fs.readFileSync('motto', 'utf8');
}
