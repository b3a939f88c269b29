// refused: caller-blocked, escapes-as-value
import { loadSync } from './support/api.js';

interface Walker {
  walk(onStep: (id: string) => void): void;
}

class Forward implements Walker {
  walk(onStep: (id: string) => void): void {
    onStep('a');
  }
}

const backward = {
  walk(onStep: (id: string) => void): void {
    onStep('z');
  },
};

function print(walker: Walker): void {
  walker.walk((id) => {
    console.log(loadSync(id).name);
  });
}

export function printBoth(): void {
  print(new Forward());
  print(backward);
}
