// warned: overlapping-runs, unhandled-rejection
import { Cron } from '@nestjs/schedule';
import { loadSync, saveSync } from './support/api.js';

export class Jobs {
  @Cron('0 * * * *')
  refresh(): void {
    saveSync(loadSync('latest'));
  }
}
