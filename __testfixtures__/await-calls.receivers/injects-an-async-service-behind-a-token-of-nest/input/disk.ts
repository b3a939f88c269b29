import { Injectable } from '@nestjs/common';
import { loadSync } from '../../support/api.js';
import type { Store } from './store.js';

@Injectable()
export class DiskStore implements Store {
  nameOf(id: string): string {
    return loadSync(id).name;
  }
}
