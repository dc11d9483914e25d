#!/bin/sh
# Makes the certificates beside this file, which the tests use as they are. Needs OpenSSL 3; run it in this folder.
set -e

key() {
  openssl ecparam -name prime256v1 -genkey -noout | openssl pkcs8 -topk8 -nocrypt -out "$1"
}

# sign NAME KEY FROM TO EXTENSION OPTION ...: a certificate of that key, valid in between.
sign() {
  name=$1 key=$2 from=$3 to=$4 extension=$5
  shift 5
  openssl req -new -key "$key" -subj "/CN=$name of the tests" -out request.csr
  echo "$extension" > request.ext
  rm -rf signed && mkdir signed && touch signed/index
  printf '[ca]\ndefault_ca=c\n[c]\ndatabase=signed/index\nnew_certs_dir=signed\nrand_serial=yes\ndefault_md=sha256\npolicy=p\nunique_subject=no\n[p]\ncommonName=supplied\n' > signed/config
  openssl ca -batch -notext -config signed/config -extfile request.ext -startdate "$from" -enddate "$to" \
    -in request.csr -out "$name.pem" "$@"
  rm -rf signed request.csr request.ext
}

century="20250101000000Z 21250101000000Z"
for name in authority stranger; do
  key $name.key
  sign $name $name.key $century 'basicConstraints=critical,CA:TRUE' -selfsign -keyfile $name.key
done
by_authority="-cert authority.pem -keyfile authority.key"
here='subjectAltName=IP:127.0.0.1,DNS:localhost'
key engine.key
sign engine engine.key $century $here $by_authority
sign expired engine.key 20240101000000Z 20240201000000Z $here $by_authority
sign elsewhere engine.key $century subjectAltName=DNS:engine.example $by_authority
key plain.key
sign gateway plain.key $century $here $by_authority
openssl pkcs8 -topk8 -v2 aes-256-cbc -passout pass:open-sesame -in plain.key -out gateway.key
rm plain.key authority.key stranger.key
