export async function first (n: number): Promise<number> {
  const t = n + 1;
  console.log(t);
  const g = t; console.log(n)
  return g
}

export async function second (n: number): Promise<number> {
  console.log(n);
  const g = n
  ;[1, 2].forEach((each) => console.log(each))
  return g
}

export async function third (n: number): Promise<void> {
  const m = n
  ;[m, 2].forEach((each) => console.log(each));
}
