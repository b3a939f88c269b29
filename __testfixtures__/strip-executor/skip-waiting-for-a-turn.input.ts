// untouched: it lets others go first
export async function giveWay(): Promise<void> {
	await Promise.resolve();
	await new Promise<void>((resolve) => resolve());
	await Promise.resolve().then(() => undefined);
}
