// refused: callback-returns-void
import { OnEvent } from '@nestjs/event-emitter';
import { loadSync, saveSync } from './support/api.js';

export class Listeners {
  @OnEvent('saved')
  refresh(): void {
    saveSync(loadSync('latest'));
  }
}
