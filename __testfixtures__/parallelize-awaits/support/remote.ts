/** Functions that nobody can look into. */
declare const client: { call(name: string, ...values: unknown[]): Promise<unknown> };

export async function ask(name: string): Promise<string> {
  return String(await client.call('ask', name));
}

export async function convert(amount: number): Promise<number> {
  return Number(await client.call('convert', amount));
}

export async function record(event: string): Promise<void> {
  await client.call('record', event);
}
