console.log('a worker is there');

export function shout(text: string): string {
	return text.toUpperCase();
}
