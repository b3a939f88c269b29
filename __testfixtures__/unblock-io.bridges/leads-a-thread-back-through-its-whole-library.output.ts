// warned: worker-left
import { shout } from './support/formats.js';

export const shoutName = async (name: string): Promise<string> => await shout(`${name}!`);
