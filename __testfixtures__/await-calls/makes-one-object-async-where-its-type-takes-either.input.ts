import { loadSync } from './support/api.js';

interface Question {
  message: string;
  validate?: (value: string) => boolean | string | Promise<boolean | string>;
}

async function ask(question: Question, answer: string): Promise<boolean | string> {
  return (await question.validate?.(answer)) ?? true;
}

export async function askForItem(answer: string): Promise<boolean | string> {
  return ask({ message: 'Item', validate: (value) => loadSync(value).name === value || 'no such item' }, answer);
}

export async function askForName(answer: string): Promise<boolean | string> {
  return ask({ message: 'Name', validate: (value) => value.length > 0 }, answer);
}

const colour: Question = {
  message: 'Colour',
  validate(value) {
    return value === 'red' || 'red is the only one';
  },
};

export async function askForColour(answer: string): Promise<boolean | string> {
  return ask(colour, answer);
}
