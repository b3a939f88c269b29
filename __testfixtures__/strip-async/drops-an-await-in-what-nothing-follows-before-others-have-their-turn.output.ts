import assert from 'node:assert';

const log: string[] = [];

function format(name: string): string {
  if (name === '') throw new Error('no name');
  return name.toUpperCase();
}

async function greet(name: string): Promise<void> {
  const text = format(name);
  log.push(text);
}

const report = (error: unknown): void => {
  log.push(String(error));
};

class Greeter {
  start(): void {
    setInterval(() => this.#tick(), 1000);
  }

  #tick(): void {
    switch (log.length) {
      case 0:
        greet('first').catch(report);
        break;
      default:
        try {
          void greet('again');
        } catch (error) {
          report(error);
        }
    }
  }
}

export function begin(): void {
  new Greeter().start();
  setTimeout(() => {
    greet('once').catch(report);
  }, 10);
  log.push('started');
}

export async function check(): Promise<void> {
  await assert.rejects(greet(''), /no name/);
  log.push('checked');
}
