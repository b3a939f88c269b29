function name(id: string): string {
	return id.trim();
}

function label(id: string, isLong: boolean): string {
	return isLong ? name(id) : id;
}

function title(id: string, isLong: boolean): string {
	const prefix = name('title');
	return isLong ? label(prefix + id, true) : prefix;
}

export async function main(known: string | undefined): Promise<string> {
	console.log(title('a', true));
	return known ?? title('b', false);
}
main(undefined).catch(console.error);
