-- wrk ... -s calls.lua URL -- get MEETING_ID | create: prints calls per second, p99 in milliseconds, and wrong answers.
local threads = 0

function setup(thread)
    threads = threads + 1
    thread:set("number", threads)
end

function init(args)
    local get = wrk.format("GET", "/meetings/" .. (args[2] or ""))
    local head = "POST /meetings HTTP/1.1\r\nHost: " .. wrk.host
        .. "\r\nContent-Type: application/json\r\nContent-Length: "
    local body = '{"ClientRequestToken":"%02d-%010d","MediaRegion":"us-east-1","ExternalMeetingId":"bench"}'
    local post = head .. #body:format(0, 0) .. "\r\n\r\n" .. body
    local count = 0

    request = args[1] == "get" and function() return get end or function()
        count = count + 1
        return post:format(number, count)
    end
end

function done(summary, latency)
    local errors = summary.errors
    print("result", summary.requests / summary.duration * 1e6, latency:percentile(99) / 1000,
        errors.connect + errors.read + errors.write + errors.status + errors.timeout)
end
