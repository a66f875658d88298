/**
 * A certificate for a server that there is not (`practice.invalid`), with every extension that those of real servers have: what reads
 * it once reads the next in a fifth of the time. Made with OpenSSL; its key was thrown away and nobody trusts it.
 */
export const practiceCertificate: Uint8Array = Buffer.from(
  [
    'MIICeDCCAh2gAwIBAgIUWsu5vJdMYArkm3RSH4IG6kuqOpkwCgYIKoZIzj0EAwIwGzEZMBcGA1UEAwwQcHJhY3RpY2UuaW52YWxp',
    'ZDAgFw0yNjExMjYwMzExNDdaGA8yMTI2MTEwMjAzMTE0N1owGzEZMBcGA1UEAwwQcHJhY3RpY2UuaW52YWxpZDBZMBMGByqGSM49',
    'AgEGCCqGSM49AwEHA0IABJuJF0Seh0FDwAnCK83KSHn68NdBqmEPbGkleuAGnDoiPbz++w1sLSbqkolHtzxCeRlkLTu6v6pNdzFW',
    'UUEGyEajggE7MIIBNzAMBgNVHRMBAf8EAjAAMA4GA1UdDwEB/wQEAwIFoDAdBgNVHSUEFjAUBggrBgEFBQcDAQYIKwYBBQUHAwIw',
    'LwYDVR0RBCgwJoIQcHJhY3RpY2UuaW52YWxpZIISKi5wcmFjdGljZS5pbnZhbGlkMB0GA1UdDgQWBBTKbsaeINjToNxRN6F8qsmU',
    'e3rgtDATBgNVHSAEDDAKMAgGBmeBDAECAjBkBggrBgEFBQcBAQRYMFYwKAYIKwYBBQUHMAGGHGh0dHA6Ly9wcmFjdGljZS5pbnZh',
    'bGlkL29jc3AwKgYIKwYBBQUHMAKGHmh0dHA6Ly9wcmFjdGljZS5pbnZhbGlkL2lzc3VlcjAtBgNVHR8EJjAkMCKgIKAehhxodHRw',
    'Oi8vcHJhY3RpY2UuaW52YWxpZC9saXN0MAoGCCqGSM49BAMCA0kAMEYCIQDXEiiggQvSy4xY09SuJZTHEdVIKC562iDdp7BXeFsc',
    'kAIhAPm9GamR0ALhw78w/hsAp5t4ZdG//7MQKDpvAsEMQr7U',
  ].join(''),
  'base64',
);
