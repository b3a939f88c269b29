const { cookies } = require('next/headers');
const headers = require('next/headers');

exports.token = function token() {
  return cookies().get('token') ?? headers.cookies().get('old');
};
