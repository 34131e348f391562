#include "postgres/resolve.h"

#include "base/text.h"
#include "base/tr.h"

#include <arpa/inet.h>
#include <chrono>
#include <future>
#include <netdb.h>
#include <sstream>
#include <thread>
#include <vector>

namespace lockkeeper::postgres {
namespace {

struct Answer {
    int failure = 0;
    std::vector<std::string> addresses;
};

std::vector<std::string> split(const std::string& list)
{
    std::vector<std::string> parts;
    std::istringstream stream(list);
    for (std::string part; std::getline(stream, part, ',');)
        parts.push_back(part);
    return parts;
}

bool isNumeric(const std::string& host)
{
    in6_addr address{};
    return ::inet_pton(AF_INET, host.c_str(), &address) == 1 || ::inet_pton(AF_INET6, host.c_str(), &address) == 1;
}

Answer lookUp(const std::string& host)
{
    addrinfo wanted{};
    wanted.ai_family = AF_UNSPEC;
    wanted.ai_socktype = SOCK_STREAM;
    addrinfo* list = nullptr;
    Answer answer;
    answer.failure = ::getaddrinfo(host.c_str(), nullptr, &wanted, &list);
    for (const addrinfo* each = list; each; each = each->ai_next) {
        std::array<char, NI_MAXHOST> name{};
        if (::getnameinfo(each->ai_addr, each->ai_addrlen, name.data(), name.size(), nullptr, 0, NI_NUMERICHOST) == 0)
            answer.addresses.emplace_back(name.data());
    }
    if (list)
        ::freeaddrinfo(list);
    return answer;
}

Result<Answer> lookUp(const std::string& host, Task& task)
{
    // The thread is left to itself when we are cancelled: getaddrinfo cannot be interrupted, and it owns all it uses.
    std::promise<Answer> promise;
    std::future<Answer> answer = promise.get_future();
    std::thread([host, promise = std::move(promise)]() mutable { promise.set_value(lookUp(host)); }).detach();
    while (answer.wait_for(std::chrono::milliseconds(50)) != std::future_status::ready) {
        if (task.cancelled())
            return std::unexpected(cancelledError());
    }
    return answer.get();
}

} // namespace

Result<> resolveHosts(std::map<std::string, std::string>& parameters, Task& task)
{
    const auto host = parameters.find("host");
    if (host == parameters.end() || parameters.contains("hostaddr") || parameters.contains("service"))
        return {};
    const std::vector<std::string> hosts = split(host->second);
    const auto needsNone
        = [](const std::string& name) { return name.empty() || name.front() == '/' || name.front() == '@'; };
    // With sockets among the hosts there is no address to give; libpq looks such a rare list up itself.
    if (std::ranges::any_of(hosts, needsNone) || std::ranges::all_of(hosts, isNumeric))
        return {};

    const std::vector<std::string> ports = split(parameters.contains("port") ? parameters.at("port") : std::string());
    std::string names;
    std::string addresses;
    std::string portList;
    for (std::size_t i = 0; i < hosts.size(); ++i) {
        LK_LET(
            const Answer answer, isNumeric(hosts[i]) ? Result<Answer>(Answer{0, {hosts[i]}}) : lookUp(hosts[i], task));
        if (answer.addresses.empty() && hosts.size() == 1) {
            return std::unexpected(Error{.kind = Error::Kind::Failed,
                .code = "connection-failed",
                .message = Tr::tr("The host name “%1” is not known.").arg(text(hosts[i])),
                .detail = text(std::string_view(::gai_strerror(answer.failure)))});
        }
        for (const std::string& address : answer.addresses) {
            const std::string comma = names.empty() ? "" : ",";
            names += comma + hosts[i];
            addresses += comma + address;
            portList += comma + (ports.empty() ? "" : ports[ports.size() == 1 ? 0 : std::min(i, ports.size() - 1)]);
        }
    }
    if (names.empty())
        return {};
    parameters["host"] = names;
    parameters["hostaddr"] = addresses;
    if (ports.size() > 1 || (ports.size() == 1 && !ports.front().empty()))
        parameters["port"] = portList;
    return {};
}

} // namespace lockkeeper::postgres
