// refused: effects-known
// Making a ticket counts it, in a field, a constructor, a setter or a superclass.
import { loadUser } from './support/api.js';

let made = 0;
const all: Counted[] = [];

class Ticket {
  readonly number = (made += 1);
}

class Numbered extends Ticket {}

class Counted {
  constructor() {
    all.push(this);
  }
}

class Watched {
  set name(name: string) {
    made += name.length;
  }
}

async function inField(id: string): Promise<string> {
  return (await loadUser(id + new Numbered().number)).name;
}

async function inConstructor(id: string): Promise<string> {
  return (await loadUser(id + (new Counted() ? all.length : 0))).name;
}

async function inSetter(id: string): Promise<string> {
  const watched = new Watched();
  watched.name = id;
  return (await loadUser(id)).name;
}

export async function fields(): Promise<string> {
  const first = await inField('a');
  const second = await inField('b');
  return first + second;
}

export async function constructors(): Promise<string> {
  const first = await inConstructor('a');
  const second = await inConstructor('b');
  return first + second;
}

export async function setters(): Promise<string> {
  const first = await inSetter('a');
  const second = await inSetter('b');
  return first + second;
}
