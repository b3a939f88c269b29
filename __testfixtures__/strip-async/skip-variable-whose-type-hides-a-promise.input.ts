// refused: may-return-promise
async function nameOf(answer: any): Promise<string> {
	const name: string = answer.name;
	return name;
}

export async function greet(answer: unknown): Promise<string> {
	return `hello ${await nameOf(answer)}`;
}
