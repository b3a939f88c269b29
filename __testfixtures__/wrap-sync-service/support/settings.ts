export let rounds = 2;

export function setRounds(value: number): void {
	rounds = value;
}

export class Failure extends Error {}
