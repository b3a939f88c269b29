import { strikeChime } from './chime.js';
import { strikeDrum } from './drum.js';
import { strikeGong } from './gong.js';

export async function strikeAll(): Promise<string> {
	return `${await strikeGong()}${await strikeChime()}${await strikeDrum()}`;
}
