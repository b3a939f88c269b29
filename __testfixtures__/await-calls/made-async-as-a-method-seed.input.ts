export class Session {
  user = '';

  restore(token: string): boolean {
    this.user = token;
    return token !== '';
  }

  resume(): void {
    if (!this.restore('last')) this.user = 'guest';
  }
}
