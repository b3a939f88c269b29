// warned: overlapping-runs, unhandled-rejection
import { Cron } from '@nestjs/schedule';
import { load, save } from './support/api.js';

export class Jobs {
  @Cron('0 * * * *')
  async refresh(): Promise<void> {
    await save(await load('latest'));
  }
}
