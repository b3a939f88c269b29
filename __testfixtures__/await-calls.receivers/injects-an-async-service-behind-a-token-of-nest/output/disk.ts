import { Injectable } from '@nestjs/common';
import { load } from '../../support/api.js';
import type { Store } from './store.js';

@Injectable()
export class DiskStore implements Store {
  async nameOf(id: string): Promise<string> {
    return (await load(id)).name;
  }
}
