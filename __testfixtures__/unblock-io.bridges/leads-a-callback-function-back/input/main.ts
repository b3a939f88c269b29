import { nameOf } from './names.js';

export function greet(id: number): string {
	return `Hello ${nameOf(id)}`;
}
