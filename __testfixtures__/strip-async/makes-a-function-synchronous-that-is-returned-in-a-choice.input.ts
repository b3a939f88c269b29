async function name(id: string): Promise<string> {
	return id.trim();
}

async function label(id: string, isLong: boolean): Promise<string> {
	return isLong ? name(id) : id;
}

async function title(id: string, isLong: boolean): Promise<string> {
	const prefix = await name('title');
	return isLong ? label(prefix + id, true) : prefix;
}

export async function main(known: string | undefined): Promise<string> {
	console.log(await title('a', true));
	return known ?? title('b', false);
}
main(undefined).catch(console.error);
