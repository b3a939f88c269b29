// refused: escapes-as-value
async function double(value) {
	return value * 2;
}

export async function doubleAll(values) {
	const doubled = values.map(double);
	return [await double(1), ...(await Promise.all(doubled))];
}
