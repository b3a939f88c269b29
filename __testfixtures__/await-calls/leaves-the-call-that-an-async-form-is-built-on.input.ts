export function stampSync(id: string): string {
  return `stamp ${id}`;
}

export async function stamp(id: string): Promise<string> {
  return stampSync(id);
}

export class Clock {
  nowSync(): string {
    return 'now';
  }

  async now(): Promise<string> {
    return this.nowSync();
  }
}

export class SlowClock extends Clock {
  override async now(): Promise<string> {
    const now = this.nowSync();
    return `${now} or later`;
  }
}

export function show(clock: Clock): string {
  return stampSync('shown') + clock.nowSync();
}
