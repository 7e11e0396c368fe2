# Varnish in front of Galley: readers' pages from memory, gone the moment they change.
#
#   apt-get install varnish varnish-modules
#   varnishd -a :6081 -f /path/to/galley.vcl -s malloc,512M
#
# Start Galley with CACHE_PURGE_URL=http://127.0.0.1:6081 and TRUSTED_PROXY_HOPS one higher. TLS is
# ended before Varnish (hitch, nginx, a load balancer). See docs/operating.md.
vcl 4.1;

import std;
import xkey;

backend galley {
  .host = "127.0.0.1";
  .port = "3000";
  .first_byte_timeout = 60s;
  # Long polls and event streams say nothing for a while.
  .between_bytes_timeout = 120s;
  .max_connections = 500;
  .probe = {
    .url = "/api/health/ready";
    .interval = 2s;
    .timeout = 2s;
    .window = 4;
    .threshold = 2;
    .initial = 2;
  }
}

# Galley's own instances, and nobody else.
acl purgers {
  "127.0.0.1";
  "::1";
}

sub vcl_recv {
  if (req.method == "PURGE") {
    # A second address there means that it came through a proxy, from who knows where.
    if (client.ip !~ purgers || req.http.x-forwarded-for ~ ",") {
      return (synth(403, "Forbidden"));
    }
    if (req.http.xkey-purge-all) {
      ban("obj.status != 0");
      return (synth(200, "All gone"));
    }
    if (!req.http.xkey-purge) {
      return (synth(400, "xkey-purge names the tags"));
    }
    return (synth(200, "Gone: " + xkey.purge(req.http.xkey-purge)));
  }

  if (req.method != "GET" && req.method != "HEAD") {
    return (pass);
  }
  # The desk, accounts, drafts, search and live answers are made for one reader.
  if (req.url ~ "^/(desk|account|sign-in|join|confirm|forgot-password|reset-password|setup|preview|search)(/|\?|$)") {
    return (pass);
  }
  if (req.url ~ "^/api/" && req.url !~ "^/api/stories(/[^/?]+)?(\?|$)") {
    return (pass);
  }
  # Signed in, or voted here: Galley makes the page for this reader.
  if (req.http.cookie ~ "(^|;\s*)(__Host-)?galley\.(session|voted)(\.\d+)?=") {
    return (pass);
  }
  if (req.url ~ "^/polls/" && req.http.cookie ~ "(^|;\s*)(__Host-)?galley\.voter=") {
    return (pass);
  }
  unset req.http.cookie;

  # Where a link was found changes nothing on the page.
  set req.url = regsuball(req.url, "([?&])(utm_[a-z_]+|fbclid|gclid|msclkid|mc_[a-z]+)=[^&]*", "\1");
  set req.url = regsuball(req.url, "[?&]+$", "");
  set req.url = regsuball(req.url, "([?&])&+", "\1");

  # While Galley is well a page is not shown older than Galley allows; while it is not, an old one
  # is better than none.
  if (std.healthy(req.backend_hint)) {
    set req.grace = 600s;
  }
  return (hash);
}

sub vcl_backend_response {
  # What the page depends on: the names by which it is purged.
  if (beresp.http.cache-tag) {
    set beresp.http.xkey = beresp.http.cache-tag;
  }
  if (beresp.status >= 500 && bereq.is_bgfetch) {
    return (abandon);
  }
  # Kept past its time for when Galley is away; vcl_recv says how old it may be shown.
  if (beresp.http.cache-control ~ "stale-while-revalidate=600") {
    set beresp.grace = 24h;
  }
}

sub vcl_deliver {
  unset resp.http.xkey;
  unset resp.http.via;
  unset resp.http.x-varnish;
  unset resp.http.x-galley-cache;
  if (obj.hits > 0) {
    unset resp.http.x-request-id;
    set resp.http.x-galley-edge = "hit";
  } else {
    set resp.http.x-galley-edge = "miss";
  }
}
