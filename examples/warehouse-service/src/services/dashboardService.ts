import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Dashboard {
  readonly notice: string;
  readonly prices: number;
  readonly template: string;
}

/** The first page, which was written later than the rest. */
export class DashboardService {
  constructor(private readonly folder: string) {}

  async show(supplier: string): Promise<Dashboard> {
    const notice = await readFile(join(this.folder, 'notice.txt'), 'utf8');
    const prices = await readFile(join(this.folder, 'prices', `${supplier}.json`), 'utf8');
    const template = await readFile(join(this.folder, 'labels/standard.txt'), 'utf8');
    return { notice, prices: (JSON.parse(prices) as unknown[]).length, template };
  }
}
