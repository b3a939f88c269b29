// refused: timing-seen
const log: string[] = [];

async function format(name: string): Promise<string> {
  return name.toUpperCase();
}

function wrap(greet: (name: string) => Promise<void>) {
  return (name: string): void => {
    greet(name).catch(() => log.push('failed'));
  };
}

const greet = wrap(async (name) => {
  const text = await format(name);
  log.push(text);
});

export function greetAll(): void {
  setTimeout(greet, 10, 'later');
  greet('now');
  log.push('greeted');
}
